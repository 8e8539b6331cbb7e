// Loaded into the web server: when the process that started it is killed, the
// channel between them closes, and a server nobody watches must not keep the port.
process.once('disconnect', () => process.exit(0));
