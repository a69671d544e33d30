package vn.motcua.procedure;

/**
 * A deployed version of a diagram; it never changes.
 *
 * @param id of the definition in the engine
 * @param key id of the process in the diagram
 * @param version 1 for the first deployed
 * @param resource name of its file within the deployment
 */
public record DiagramVersion(String id, String key, int version, String deploymentId, String resource) {}
