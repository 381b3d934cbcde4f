"""What is shown of a result: said once, as blocks, and drawn by a renderer for each format."""
