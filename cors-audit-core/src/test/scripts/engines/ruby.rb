# Answers questions with Ruby's Regexp; see ../record-patterns.py for the protocol.
require "json"
$VERBOSE = nil
WRAP = { "full" => ["\\A(?:", "\n)\\z"], "start" => ["\\A(?:", "\n)"], "anywhere" => ["", ""] }
LETTERS = { "i" => Regexp::IGNORECASE, "x" => Regexp::EXTENDED, "m" => Regexp::MULTILINE }
$stdin.each_line do |line|
  asked = JSON.parse(line)
  begin
    flags = asked["flags"].chars.map { |letter| LETTERS.fetch(letter) }.reduce(0, :|)
    Regexp.new(asked["pattern"], flags)
    before, after = WRAP[asked["match"]]
    after = after.delete("\n") unless flags & Regexp::EXTENDED != 0
    pattern = Regexp.new(before + asked["pattern"] + after, flags)
    puts asked["texts"].map { |text| pattern.match?(text) ? "1" : "0" }.join
  rescue RegexpError => error
    puts "error " + error.message.gsub("\n", " ")
  end
end
