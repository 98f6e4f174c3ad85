/** The browser's own console messages about files that it cannot get or rejects. */
export const noiseOfFaults = /integrity|status of|Failed to load resource: net::ERR|Fetch API cannot load/
