"""What each command of the command line does; `idele.cli` imports a module only when its command is asked for."""
