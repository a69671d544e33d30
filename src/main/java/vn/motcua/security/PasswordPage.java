package vn.motcua.security;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.motcua.Texts;
import vn.motcua.dossier.CurrentOfficer;

/** The page an officer is sent to while the password has to be changed; he may also open it by himself. */
@RestController
class PasswordPage {

  private static final List<String> WORDS = List.of("title", "old", "new", "again", "submit", "different", "done");

  private final CurrentOfficer current;
  private final String template;
  private final Texts texts = new Texts();

  PasswordPage(CurrentOfficer current) throws IOException {
    this.current = current;
    this.template = new ClassPathResource("security/mat-khau.html").getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping(path = "/mat-khau", produces = MediaType.TEXT_HTML_VALUE)
  String page(HttpSession session) {
    Map<String, String> words = new HashMap<>();
    WORDS.forEach(word -> words.put(word, texts.text("security.password.page." + word)));
    words.put("intro", texts.text("security.password.page.intro", current.get().name()));
    Object token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    words.put("token", token == null ? "" : token.toString());
    String page = template;
    for (Map.Entry<String, String> word : words.entrySet()) {
      page = page.replace("{{" + word.getKey() + "}}", HtmlUtils.htmlEscape(word.getValue(), "UTF-8"));
    }
    return page;
  }
}
