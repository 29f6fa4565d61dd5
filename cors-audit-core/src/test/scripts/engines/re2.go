// Answers questions with Go's regexp; see ../record-patterns.py for the protocol.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
)

type question struct {
	Pattern, Flags, Match string
	Texts                 []string
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	decoder := json.NewDecoder(in)
	for {
		var asked question
		if decoder.Decode(&asked) != nil {
			return
		}
		fmt.Fprintln(out, answer(asked))
	}
}

func answer(asked question) string {
	text := asked.Pattern
	if asked.Flags != "" {
		text = "(?" + asked.Flags + ")" + text
	}
	if _, err := regexp.Compile(text); err != nil {
		return "error " + fmt.Sprintf("%q", err.Error())
	}
	switch asked.Match {
	case "full":
		text = `\A(?:` + text + `)\z`
	case "start":
		text = `\A(?:` + text + `)`
	}
	pattern, err := regexp.Compile(text)
	if err != nil {
		return "error " + fmt.Sprintf("%q", err.Error())
	}
	bits := ""
	for _, origin := range asked.Texts {
		if pattern.MatchString(origin) {
			bits += "1"
		} else {
			bits += "0"
		}
	}
	return bits
}
