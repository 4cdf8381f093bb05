using Cse.Intel.Web.Shared;
using UkText = Cse.Intel.Graph.Domain.Time.UkText;

namespace Cse.Intel.Web.Features.Network;

/// <summary>A network as a file for a spreadsheet: a row for each item of evidence, with what was asked in every row.</summary>
public static class NetworkCsv
{
    private static readonly string[] Columns =
        ["marking", "as_of", "as_known_at", "from", "link", "to", "strength", "drawn_as", "observed", "grade", "grade_in_words", "denied", "report"];

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(NetworkChart chart, NetworkForm form, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(form);
        var at = form.At(today);
        string[] asked = ["OFFICIAL-SENSITIVE", UkText.Day(at.Day), at.AsKnownAt is { } known ? UkText.DayAndTime(known) : "now"];
        var rows = from line in chart.Lines
                   from item in line.Evidence
                   select (IEnumerable<string>)[.. asked, .. Line(line), item.When, item.Grade, item.GradeWords, item.Denied ? "yes" : "no", item.Report ?? ""];
        return SafeCsv.Write(rows.Prepend(Columns));
    }

    private static IEnumerable<string> Line(ChartLine line) =>
        [line.FromLabel, line.Phrase, line.ToLabel, line.Strength.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture), line.StyleWords];
}
