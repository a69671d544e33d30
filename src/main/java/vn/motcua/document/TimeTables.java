package vn.motcua.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.WorkingTimeWords;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.SegmentTime;
import vn.motcua.dossier.StepTime;
import vn.motcua.dossier.StepTimes;
import vn.motcua.dossier.TimeSpent;

/** Says where the time of a dossier went: the one table that letter 04, the explanation and the control slip share. */
@Component
public class TimeTables {

  private final StepTimes stepTimes;
  private final LetterParts parts;
  private final SlipWords words;
  private final WorkingTimeWords time;
  private final Texts texts;

  TimeTables(StepTimes stepTimes, LetterParts parts, SlipWords words, WorkingTimeWords time, Texts texts) {
    this.stepTimes = stepTimes;
    this.parts = parts;
    this.words = words;
    this.time = time;
    this.texts = texts;
  }

  /** @param until the last minute that is told of, when the dossier has not ended before */
  public TimeTable of(Dossier dossier, Instant until) {
    TimeSpent spent = stepTimes.of(dossier.code(), until);
    Map<Object, List<StepTime>> lines = spent.rows().stream()
        .collect(Collectors.groupingBy(TimeTables::line, LinkedHashMap::new, Collectors.toList()));
    List<TimeTable.Row> rows = new ArrayList<>();
    lines.values().forEach(line -> rows.add(row(String.valueOf(rows.size() + 1), line)));
    return new TimeTable(rows, time.of(spent.agencyMinutes()), orNull(spent.parallelMinutes()),
        orNull(spent.applicantMinutes()), orNull(spent.beforeMinutes()), spent.mostLost().map(this::lost).orElse(null),
        several(spent, until));
  }

  /** Null where one agency did it all. */
  private TimeTable.Several several(TimeSpent spent, Instant until) {
    Map<String, Long> hours = spent.byAgency();
    if (hours.size() < 2 && spent.segments().isEmpty()) {
      return null;
    }
    List<TimeTable.Spent> agencies = hours.entrySet().stream()
        .map(each -> new TimeTable.Spent(parts.agency(each.getKey()).name(), time.of(each.getValue()))).toList();
    return new TimeTable.Several(agencies, spent.segments().stream().map(segment -> share(segment, until)).toList());
  }

  private TimeTable.Share share(SegmentTime segment, Instant until) {
    String name = segment.number() == 1 ? segment.name()
        : segment.name() + " (" + texts.text("document.time.again", String.valueOf(segment.number())) + ")";
    String key = segment.isLate(until) ? "control.late"
        : segment.isOpen() ? "time.open" : segment.endedAt().equals(segment.dueAt()) ? "control.onTime" : "control.early";
    return new TimeTable.Share(parts.agency(segment.agency()).name(), name, words.shortMoment(segment.from()),
        words.shortMoment(segment.dueAt()), segment.isOpen() ? null : words.shortMoment(segment.endedAt()),
        time.of(segment.workingMinutes()), texts.text("document." + key));
  }

  /** All of one visit to a step is one line, whoever had it; the part before the term started anew is another. */
  private static Object line(StepTime row) {
    return row.task() == null ? row : List.of(row.task(), row.visit(), row.inTerm());
  }

  private TimeTable.Row row(String number, List<StepTime> line) {
    StepTime first = line.get(0);
    StepTime last = line.get(line.size() - 1);
    long minutes = line.stream().mapToLong(StepTime::workingMinutes).sum();
    boolean applicant = first.kind() == StepTime.Kind.APPLICANT;
    return new TimeTable.Row(number, applicant,
        applicant ? texts.text("document.time.applicant") : parts.agency(first.agency()).name(), step(first),
        officers(line), words.shortMoment(first.from()), last.open() ? null : words.shortMoment(last.to()),
        time.of(minutes), first.limitMinutes() == null ? null : time.of(first.limitMinutes()),
        result(minutes, first.limitMinutes(), last.open()), note(line));
  }

  private String step(StepTime row) {
    return row.name() == null ? texts.text("document.time.step." + row.kind()) : row.name();
  }

  private String officers(List<StepTime> line) {
    String names = line.stream().map(StepTime::officer).filter(Objects::nonNull).distinct().map(this::name)
        .collect(Collectors.joining("; "));
    return names.isEmpty() ? null : names;
  }

  private String name(String officer) {
    return Optional.ofNullable(parts.officerName(officer)).orElse(officer);
  }

  private String result(long minutes, Long limit, boolean open) {
    if (limit == null) {
      return null;
    }
    if (minutes > limit) {
      return texts.text("document.time.late", time.of(minutes - limit));
    }
    return texts.text(open ? "document.time.open" : minutes == limit ? "document.time.onTime" : "document.time.early");
  }

  private String note(List<StepTime> line) {
    List<String> notes = new ArrayList<>();
    StepTime first = line.get(0);
    if (first.visit() > 1) {
      notes.add(texts.text("document.time.again", String.valueOf(first.visit())));
    }
    long waited = line.stream().filter(row -> row.kind() == StepTime.Kind.HAND_OVER).mapToLong(StepTime::workingMinutes).sum();
    if (waited > 0) {
      notes.add(texts.text("document.time.waited", time.of(waited)));
    }
    if (first.kind() == StepTime.Kind.APPLICANT) {
      notes.add(texts.text("document.time.stopped"));
    } else if (!first.inTerm()) {
      notes.add(texts.text("document.time.before"));
    }
    return notes.isEmpty() ? null : String.join("; ", notes);
  }

  private TimeTable.Lost lost(TimeSpent.Lost lost) {
    String step = lost.name() == null ? texts.text("document.time.step.BETWEEN") : lost.name();
    return new TimeTable.Lost(parts.agency(lost.agency()).name(), step, lost.officer() == null ? null : name(lost.officer()),
        time.of(lost.minutes()), orNull(lost.overMinutes()));
  }

  private String orNull(long minutes) {
    return minutes == 0 ? null : time.of(minutes);
  }
}
