"""The store: the record kept in SQLite through SQLAlchemy Core."""
