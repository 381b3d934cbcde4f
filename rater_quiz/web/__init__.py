"""What browsers show: the page on a phone, and what stands on the projector while people join."""
