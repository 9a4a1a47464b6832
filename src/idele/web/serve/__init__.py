"""Starting the application: a free address, a database that is up to date, the processes that serve, and who may come in."""
