package vn.motcua.sandbox.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What has arrived: the newest thousand, as long as the server lives. */
class PostBook {

  private static final int MOST = 1_000;

  private final List<Posted> arrived = new ArrayList<>();
  private int last;

  synchronized Posted add(String kind, String to, String title, String text, byte[] pdf, String requestId) {
    Posted posted = new Posted(++last, kind, to, title, text, pdf, requestId);
    arrived.add(posted);
    if (arrived.size() > MOST) {
      arrived.remove(0);
    }
    return posted;
  }

  synchronized List<Posted> newestFirst() {
    List<Posted> all = new ArrayList<>(arrived);
    Collections.reverse(all);
    return all;
  }

  synchronized Optional<Posted> find(int number) {
    return arrived.stream().filter(posted -> posted.number() == number).findFirst();
  }

  /** A short message by what its sender calls it. */
  synchronized Optional<Posted> request(String kind, String requestId) {
    return arrived.stream().filter(posted -> posted.kind().equals(kind) && requestId.equals(posted.requestId())).findFirst();
  }
}
