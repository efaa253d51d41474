// What `npm start` gives the portal, for tests of what is made of it.
process.env.AUTH_SECRET = "the secret of a test, long enough for one"
process.env.AUTH_URL = "http://localhost:3000"
