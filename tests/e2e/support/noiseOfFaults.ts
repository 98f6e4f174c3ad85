/** What the browser itself says on the console of files that it cannot get, or does not take. */
export const noiseOfFaults = /integrity|status of|Failed to load resource: net::ERR|Fetch API cannot load/
