"""What can be quoted alone, how much it weighs, and how it is printed."""
