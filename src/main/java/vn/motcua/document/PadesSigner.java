package vn.motcua.document;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.Texts;

/**
 * Signs on this machine with a key of a file (PAdES baseline B). The library behind it is loaded for the first signature, not at
 * start.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PadesSigner implements DocumentSigner {

  private final List<SigningKeys> keys;
  private final SingletonSupplier<Pades> pades;

  PadesSigner(List<SigningKeys> keys, PdfPrinter printer, Texts texts) {
    this.keys = List.copyOf(keys);
    this.pades = SingletonSupplier.of(() -> new Pades(printer.fonts(), texts));
  }

  @Override
  public byte[] sign(byte[] pdf, SigningRequest request) {
    SigningKey key = keys.stream().flatMap(each -> each.of(request.agency()).stream()).findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no key to sign for " + request.agency()));
    return pades.obtain().sign(pdf, key, request);
  }

  @Override
  public boolean remote() {
    return false;
  }

  @Override
  public boolean signsFor(String agency) {
    return keys.stream().anyMatch(each -> each.has(agency));
  }
}
