package vn.motcua.procedure;

import java.time.Instant;

/**
 * Where a version of a diagram came from.
 *
 * @param name of the deployment, such as {@code processes/ho-tich/khai-sinh}
 * @param source what brought it, or null
 */
public record Deployment(String id, String name, String source, Instant at) {}
