/**
 * Source code as trees and values: tree-sitter, one expression model, one evaluator for all
 * languages.
 */
@NullMarked
package io.github.corsaudit.source;

import org.jspecify.annotations.NullMarked;
