// Imported first by a test of what the operator does, who comes as the owner of the tables: so does all in that file.
process.env.DATABASE_URL = process.env.DATABASE_OWNER_URL
