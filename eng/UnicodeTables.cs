// Makes src/Cse.Intel.Letters/Text/UnicodeTables.txt from the Unicode Character Database:
//   dotnet run eng/UnicodeTables.cs /usr/share/unicode src/Cse.Intel.Letters/Text/UnicodeTables.txt
// The folder is that of Debian's package unicode-data. Run it again when the database moves on, and let the tests that
// read Unicode's own test files of the same version judge the result.
#:property TreatWarningsAsErrors=false
#:property RestorePackagesWithLockFile=false
using System.Globalization;
using System.Text;

const int CodePoints = 0x110000;
var folder = args[0];
var version = File.ReadLines(Path.Combine(folder, "BidiBrackets.txt")).First().Split('-')[1].Replace(".txt", "");
var category = Property("UnicodeData.txt", "Cn", unicodeData: true);
var bidi = Property("extracted/DerivedBidiClass.txt", "L");
var lineBreak = Property("LineBreak.txt", "XX");
var width = Property("EastAsianWidth.txt", "N");
var pictographic = Property("emoji/emoji-data.txt", "", only: "Extended_Pictographic");

var text = new StringBuilder();
text.Append(CultureInfo.InvariantCulture, $"""
    # Made by eng/UnicodeTables.cs from the Unicode Character Database {version}; do not edit.
    # Unicode and its data files: copyright Unicode, Inc.; licence Unicode-3.0 (https://www.unicode.org/license.txt).
    # From each code point up to the next one: Bidi_Class and Line_Break (resolved by rule LB1 and parted for LB30, LB30b).

    """);
var before = "";
for (var code = 0; code < CodePoints; code++)
{
    var classes = $"{bidi[code]} {Resolved(code)}";
    if (classes != before)
        text.Append(CultureInfo.InvariantCulture, $"{code:X} {classes}\n");
    before = classes;
}
text.Append("# Paired brackets: opening, closing, and the closing bracket to which both are canonically equivalent.\n");
foreach (var fields in Records("BidiBrackets.txt").Where(fields => fields[2] == "o"))
{
    var canonical = char.ConvertFromUtf32(Hex(fields[1])).Normalize(NormalizationForm.FormD);
    text.Append(CultureInfo.InvariantCulture, $"( {fields[0]} {fields[1]} {char.ConvertToUtf32(canonical, 0):X4}\n");
}
File.WriteAllText(args[1], text.ToString());

// LB1, and the conditions of LB30 (width) and LB30b (unassigned pictographs), so that the rules need the class alone.
string Resolved(int code) => lineBreak[code] switch
{
    "AI" or "SG" or "XX" => "AL",
    "SA" => category[code] is "Mn" or "Mc" ? "CM" : "AL",
    "CJ" => "NS",
    "OP" => width[code] is "F" or "W" or "H" ? "OPWide" : "OP",
    "CP" => width[code] is "F" or "W" or "H" ? "CPWide" : "CP",
    "ID" when category[code] == "Cn" && pictographic[code].Length > 0 => "IDPictograph",
    var other => other,
};

string[] Property(string file, string missing, bool unicodeData = false, string? only = null)
{
    var values = new string[CodePoints];
    Array.Fill(values, missing);
    var bidiNames = new Dictionary<string, string> { ["Left_To_Right"] = "L", ["Right_To_Left"] = "R", ["Arabic_Letter"] = "AL", ["European_Terminator"] = "ET" };
    foreach (var line in File.ReadLines(Path.Combine(folder, file)).Where(line => file.Contains("Bidi") && line.StartsWith("# @missing: ", StringComparison.Ordinal)))
    {
        var fields = line["# @missing: ".Length..].Split(';', StringSplitOptions.TrimEntries);
        Fill(values, fields[0], bidiNames[fields[1]]);
    }
    var first = -1;
    foreach (var fields in Records(file))
    {
        if (!unicodeData)
        {
            if (only is null || fields[1] == only)
                Fill(values, fields[0], fields[1]);
            continue;
        }
        // Large ranges stand in UnicodeData.txt as a first and a last line.
        if (fields[1].EndsWith(", First>", StringComparison.Ordinal))
            first = Hex(fields[0]);
        else
        {
            Fill(values, (first >= 0 ? $"{first:X}" : fields[0]) + ".." + fields[0], fields[2]);
            first = -1;
        }
    }
    return values;
}

IEnumerable<string[]> Records(string file) => File.ReadLines(Path.Combine(folder, file))
    .Select(line => line.Split('#')[0])
    .Where(line => line.Contains(';'))
    .Select(line => line.Split(';', StringSplitOptions.TrimEntries));

static void Fill(string[] values, string range, string value)
{
    var ends = range.Split("..");
    for (var code = Hex(ends[0]); code <= Hex(ends[^1]); code++)
        values[code] = value;
}

static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
