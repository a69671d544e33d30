package vn.motcua.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dossiers as another system sends them. */
final class Messages {

  private Messages() {}

  static Map<String, Object> copy() {
    return copy("Đỗ Ngọc Nhân");
  }

  static Map<String, Object> copy(String name) {
    Map<String, Object> message = new HashMap<>();
    message.put("procedure", "2.000815");
    message.put("caseKey", "thuong");
    message.put("channel", 1);
    message.put("applicant", person(name));
    message.put("declaration", new HashMap<>(Map.of("documentName", "Bằng tốt nghiệp", "pages", 3, "copies", 2)));
    message.put("papers", List.of(Map.of("name", "Bằng tốt nghiệp", "form", "ORIGINAL", "count", 1)));
    return message;
  }

  static Map<String, Object> person(String name) {
    Map<String, Object> person = new HashMap<>();
    person.put("fullName", name);
    person.put("personalNumber", "000060133971");
    person.put("birthDate", "1960-10-03");
    person.put("sex", "M");
    person.put("address", "Số 88 đường Phượng Vĩ, phường Sao Mai");
    person.put("phone", "0900000003");
    return person;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> part(Map<String, Object> message, String key) {
    return (Map<String, Object>) message.get(key);
  }
}
