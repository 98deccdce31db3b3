"""The command line: a file a command group; each command imports what it needs, so that ``--help`` stays quick."""
