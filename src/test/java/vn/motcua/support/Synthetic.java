package vn.motcua.support;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Made-up people and sentences, each with a word of its own that can be searched for. All of them are remembered. */
public final class Synthetic {

  private final Set<String> said = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private int number;

  /** A free text nobody else says. */
  public String text(String about) {
    return keep("Lời khai Ẩn Danh %s qzv%03d về %s".formatted(letters(), ++number, about));
  }

  public String name() {
    String name = keep("Quỳnh Đặng Ngữ %s".formatted(letters(++number)));
    names.add(name);
    return name;
  }

  /** Everybody who was named. */
  public Set<String> names() {
    return Set.copyOf(names);
  }

  public Map<String, Object> person() {
    Map<String, Object> person = new HashMap<>();
    person.put("fullName", name());
    person.put("personalNumber", personalNumber());
    person.put("birthDate", date());
    person.put("sex", "F");
    person.put("address", keep("Ngõ Mận Trắng %s, số %d, phường Sao Mai".formatted(letters(), 7000 + number)));
    person.put("phone", phone());
    person.put("email", email());
    return person;
  }

  public String personalNumber() {
    return keep("000%09d".formatted(771_000_000 + ++number * 7919));
  }

  /** A date that people have in their lives, none of them the day on which the test plays. */
  public String date() {
    return keep("19%02d-02-%02d".formatted(30 + number % 60, 1 + number % 28));
  }

  public String phone() {
    return keep("09%08d".formatted(81_230_000 + number));
  }

  public String email() {
    return keep("khuong.am%d@cudan.example".formatted(number));
  }

  /** Where there is room for no sentence. */
  public String word() {
    return keep("qzv%04dWj".formatted(++number));
  }

  /** A start form in which every field that a person can be told by is filled. */
  public Map<String, Object> startForm() {
    Map<String, Object> form = new HashMap<>();
    form.put("applicant", person());
    form.put("submitterIsApplicant", false);
    form.put("submitter", person());
    form.put("documentName", text("tên giấy tờ"));
    form.put("pages", 3);
    form.put("copies", 2);
    form.put("caseKey", "thuong");
    form.put("papers", List.of(Map.of("name", text("giấy tờ kèm theo"), "form", "ORIGINAL", "count", 1)));
    form.put("note", text("ghi chú"));
    return form;
  }

  /** Everything that was said, to search for. */
  public Set<String> said() {
    return Set.copyOf(said);
  }

  public String keep(String value) {
    said.add(value);
    return value;
  }

  private String letters() {
    return letters(number + 1);
  }

  private static String letters(int value) {
    return "Wz" + (char) ('a' + value / 26 % 26) + (char) ('a' + value % 26) + "jx";
  }
}
