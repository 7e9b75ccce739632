package io.tallyhost.bootstrap;

import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Password;
import io.tallyhost.domain.shared.InvalidValue;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Judges single settings; what is wrong is named, but a secret is never repeated. */
final class Checks {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private Checks() {}

  static String host(String text) {
    try {
      if (InetAddress.getAllByName(text).length > 0) {
        return text;
      }
    } catch (UnknownHostException nobody) {
      throw BadSetting.of("TALLYHOST_HOST", text, "an address of this machine");
    }
    throw BadSetting.of("TALLYHOST_HOST", text, "an address of this machine");
  }

  static String databaseUrl(String name, String text) {
    if (!text.startsWith("jdbc:postgresql:")) {
      throw BadSetting.of(name, "(hidden)", "a URL that starts with jdbc:postgresql:");
    }
    return text;
  }

  /** Whoever owns the tables is somebody else than who works on them, or it is not worth much. */
  static Optional<String> ownerUrl(Texts texts) {
    var name = "TALLYHOST_DB_OWNER_URL";
    var owner = texts.text("DB_OWNER_URL").map(it -> databaseUrl(name, it));
    if (owner.isPresent() && texts.text("DB_URL").isEmpty()) {
      throw new BadSetting(name + " takes a TALLYHOST_DB_URL beside it");
    }
    if (owner.map(DatabaseChoice::user).equals(texts.text("DB_URL").map(DatabaseChoice::user))
        && owner.isPresent()) {
      throw new BadSetting(name + " and TALLYHOST_DB_URL must name two users");
    }
    return owner;
  }

  static Optional<Settings.Panel> panel(Texts texts) {
    var address = texts.text("VIRTFUSION_URL").map(Checks::panelAddress);
    var token = texts.text("VIRTFUSION_TOKEN");
    if (address.isPresent() != token.isPresent()) {
      throw new BadSetting("TALLYHOST_VIRTFUSION_URL and TALLYHOST_VIRTFUSION_TOKEN go together");
    }
    return address.map(it -> new Settings.Panel(it, token.orElseThrow()));
  }

  static String email(String text) {
    return judged("TALLYHOST_ADMIN_EMAIL", text, EmailAddress::new).toString();
  }

  static String password(String text) {
    try {
      return new Password(text).value();
    } catch (InvalidValue refused) {
      throw BadSetting.of("TALLYHOST_ADMIN_PASSWORD", "(hidden)", refused.allowed());
    }
  }

  static Settings.SecretKey secretKey(String text) {
    try {
      var bytes = Base64.getDecoder().decode(text);
      if (bytes.length == 32) {
        var key = new ArrayList<Byte>();
        for (var one : bytes) {
          key.add(one);
        }
        return new Settings.SecretKey(List.copyOf(key));
      }
    } catch (IllegalArgumentException notBase64) {
      throw BadSetting.of("TALLYHOST_SECRET_KEY", "(hidden)", "32 bytes in base64");
    }
    throw BadSetting.of("TALLYHOST_SECRET_KEY", "(hidden)", "32 bytes in base64");
  }

  static AllowedAddresses proxies(String text) {
    return judged(
        "TALLYHOST_TRUSTED_PROXIES",
        text,
        it -> AllowedAddresses.of(Arrays.asList(it.split("\\s*,\\s*", -1))));
  }

  /**
   * An address outside: by HTTPS, or on this machine. It is not repeated, since whatever comes
   * after the host may be a secret.
   */
  static URI outside(String name, String text) {
    return address(name, text, "(hidden)", "an https:// address (http:// for loopback only)");
  }

  /** The same without anything after the host that is not a path. */
  static URI bare(String name, String text) {
    var allowed = "https://host (plain http:// for loopback only)";
    var shown = text.replaceFirst("//.*@", "//(hidden)@");
    var address = address(name, text.replaceFirst("/+$", ""), shown, allowed);
    if (address.getRawQuery() == null && address.getRawFragment() == null) {
      return address;
    }
    throw BadSetting.of(name, shown, allowed);
  }

  private static URI panelAddress(String text) {
    var name = "TALLYHOST_VIRTFUSION_URL";
    var address = bare(name, text);
    if (address.getPath().endsWith("/api/v1")) {
      throw BadSetting.of(name, text, "https://host without /api/v1");
    }
    return address;
  }

  // Plain HTTP is for a demonstration on this machine.
  private static URI address(String name, String text, String shown, String allowed) {
    try {
      var address = URI.create(text);
      var host = Optional.ofNullable(address.getHost()).orElse("");
      var isSafe = "https".equals(address.getScheme()) && !host.isEmpty();
      var isLocal = "http".equals(address.getScheme()) && isLoopback(host);
      if ((isSafe || isLocal) && address.getRawUserInfo() == null) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw BadSetting.of(name, shown, allowed);
    }
    throw BadSetting.of(name, shown, allowed);
  }

  static boolean isLoopback(String host) {
    return LOOPBACK.contains(host);
  }

  static <T> T judged(String name, String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (InvalidValue refused) {
      throw BadSetting.of(name, text, refused.allowed());
    }
  }
}
