package vn.motcua.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.engine.live.LiveFolder;
import vn.motcua.engine.live.LiveFolders;
import vn.motcua.engine.live.Origin;
import vn.motcua.engine.live.Source;
import vn.motcua.procedure.folder.FoldersOnDisk;
import vn.motcua.procedure.folder.ProcedureFolder;

/**
 * Puts a folder of the working copy live when a file of it changed and then lay still from one look to the next. It looks at
 * sizes and times of files rather than wait for the system's notices, which some systems give late and some editors' ways of
 * saving give in pieces. What lies there when it starts is what the program brought, so only differences from then on count,
 * and what was put live by another door stays until its folder changes.
 */
class FolderWatch implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final long MILLIS_BETWEEN_LOOKS = 1000;
  /** A look at thousands of folders takes a while; it shall not keep a core busy. */
  private static final int SHARE_OF_TIME = 10;

  private final Path root;
  private final FoldersOnDisk disk;
  private final LiveFolders live;
  private final Texts texts;
  private final Map<String, String> handled = new HashMap<>();
  private Map<String, String> lastSeen;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread named = new Thread(work, "folder-watch");
    named.setDaemon(true);
    return named;
  });

  FolderWatch(Path root, LiveFolders live, Texts texts) {
    this.root = root;
    this.disk = new FoldersOnDisk(root);
    this.live = live;
    this.texts = texts;
  }

  /** Then the procedures of the program were brought. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (Files.isDirectory(root.resolve(ProcedureFolder.PROCESSES))) {
      LOG.info("A procedure folder that changes below {} is put live", root.toAbsolutePath().normalize());
      thread.execute(this::lookAndRest);
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }

  private void lookAndRest() {
    long began = System.nanoTime();
    try {
      look();
    } catch (IOException | RuntimeException failed) {
      LOG.warn("The procedure folders could not be looked at, it is tried again", failed);
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    if (!thread.isShutdown()) {
      thread.schedule(this::lookAndRest, Math.max(MILLIS_BETWEEN_LOOKS, took * SHARE_OF_TIME), TimeUnit.MILLISECONDS);
    }
  }

  /** One look. What changed since the last one is still being saved; what changed before it and not since is put live. */
  void look() throws IOException {
    SortedMap<String, String> seen = disk.marks();
    if (lastSeen == null) {
      begin(seen);
    }
    for (Map.Entry<String, String> folder : seen.entrySet()) {
      String mark = folder.getValue();
      if (!mark.equals(handled.get(folder.getKey())) && mark.equals(lastSeen.get(folder.getKey()))) {
        handled.put(folder.getKey(), mark);
        putLive(folder.getKey());
      }
    }
    lastSeen.keySet().stream().filter(folder -> !seen.containsKey(folder) && handled.remove(folder) != null)
        .forEach(folder -> LOG.warn("Procedure folder {} lies there no more; what is live of it stays live", folder));
    lastSeen = seen;
  }

  private void begin(SortedMap<String, String> seen) throws IOException {
    Map<String, LiveFolder> known = new HashMap<>();
    live.all().forEach(each -> known.put(each.folder(), each));
    for (Map.Entry<String, String> folder : seen.entrySet()) {
      LiveFolder there = known.get(folder.getKey());
      boolean byAnotherDoor = there != null && (there.source() == Source.SCRIPT || there.source() == Source.MODELER);
      if (byAnotherDoor || there != null && disk.read(folder.getKey()).contentHash().equals(there.contentHash())) {
        handled.put(folder.getKey(), folder.getValue());
      }
    }
    lastSeen = seen;
  }

  private void putLive(String name) {
    try {
      ProcedureFolder folder = disk.read(name);
      if (live.put(folder, new Origin(Source.FOLDER, "system", null))) {
        LOG.info("Procedure folder {} changed and is live", name);
      }
    } catch (Refusal refused) {
      LOG.warn("{}", texts.text(refused));
    } catch (IOException unreadable) {
      handled.remove(name);
      throw new UncheckedIOException(unreadable);
    }
  }
}
