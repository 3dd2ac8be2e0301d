// PostgreSQL through libpq.
