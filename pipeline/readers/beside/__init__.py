"""What stands beside a talk and nobody says: a module for each kind of line."""
