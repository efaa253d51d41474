/** The header in which the server that stands in front of all says from which address a request came; what a client sends under this name is overwritten. */
export const CLIENT_HEADER = "x-concord-client"
