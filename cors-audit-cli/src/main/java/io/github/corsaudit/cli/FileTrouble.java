package io.github.corsaudit.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in plain words why a file cannot be read or written. */
final class FileTrouble {
  private FileTrouble() {}

  /** Returns the reason, without the file's name and the final stop. */
  static String of(Path file, IOException error) {
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    if (error instanceof CharacterCodingException) {
      return "it is no text in UTF-8";
    }
    if (error instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (error instanceof NoSuchFileException) {
      Path folder = file.toAbsolutePath().getParent();
      return folder == null || Files.isDirectory(folder)
          ? "there is no such file"
          : "there is no such folder";
    }
    return String.valueOf(error.getMessage());
  }
}
