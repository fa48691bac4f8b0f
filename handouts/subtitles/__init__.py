"""What is said in a track as text with times: captions, and the forms that players know. Pure."""
