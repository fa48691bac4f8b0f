"""What readers see: Jinja2 templates and CSS by output, and the faces. Data only."""
