package vn.motcua.procedure.check;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A Camunda Form that could be read.
 *
 * @param id empty when it has none
 */
public record FormFile(String file, String id, JsonNode root) {}
