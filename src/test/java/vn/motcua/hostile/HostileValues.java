package vn.motcua.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What nobody should send, each with a name for the report of a failed test. */
final class HostileValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private HostileValues() {}

  /** For a text that a person reads or that goes to a database. */
  static Map<String, JsonNode> texts() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    all.put("much too long", JSON.textNode("x".repeat(100_001)));
    all.put("script", JSON.textNode("<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"));
    all.put("template", JSON.textNode("{{7*7}} ${7*7} #{7*7} <%=7*7%>"));
    all.put("sql", JSON.textNode("x'; DROP TABLE dossier; --"));
    all.put("right to left", JSON.textNode("Nguyễn\u202Efdp.exe\u202C \u05D0\u05D1"));
    all.put("combining", JSON.textNode("N" + "\u0303\u0309\u0323".repeat(40) + "guye\u0302\u0303n"));
    all.put("NUL", JSON.textNode("Nguyễn\u0000Văn A"));
    all.put("control", JSON.textNode("Nguyễn\u001B[31m\u0007"));
    all.put("half a surrogate", JSON.textNode("Nguyễn\uD83D"));
    all.put("beyond the basic plane", JSON.textNode("Nguyễn 𠀀😀"));
    all.put("blank", JSON.textNode(" \u00A0\u3000 "));
    all.put("formula", JSON.textNode("=cmd|' /C calc'!A0"));
    all.put("path", JSON.textNode("../../../../etc/passwd"));
    return all;
  }

  /** For any value: what is not even of its kind. */
  static Map<String, JsonNode> kinds() {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    all.put("null", JSON.nullNode());
    all.put("object", JSON.objectNode().put("a", 1));
    all.put("list", JSON.arrayNode().add(JSON.arrayNode()));
    all.put("negative", JSON.numberNode(-1));
    all.put("beyond int", JSON.numberNode(2_147_483_648L));
    all.put("beyond double", JSON.numberNode(new BigDecimal("1e400")));
    all.put("fraction", JSON.numberNode(new BigDecimal("1.5")));
    all.put("boolean", JSON.booleanNode(true));
    all.put("word", JSON.textNode("abc"));
    return all;
  }
}
