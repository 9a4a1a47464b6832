"""A package into the database: a plan first (what would be added, changed, removed; what is wrong), then all of it or nothing."""
