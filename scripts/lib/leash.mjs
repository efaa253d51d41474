// Preloaded into the portal's process: when the script that started it is gone, killed even, the portal goes too.
process.once("disconnect", () => process.exit(0))
