// LocalPostgres: being built.
