"""The terminal: keys, Arabic, screens, line mode, and a sitting conducted on them."""
