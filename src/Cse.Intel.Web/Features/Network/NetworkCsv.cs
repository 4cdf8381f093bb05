using Cse.Intel.Web.Shared;
using UkText = Cse.Intel.Graph.Domain.Time.UkText;

namespace Cse.Intel.Web.Features.Network;

/// <summary>A network as a file for a spreadsheet: a row for each item of evidence, with what was asked in every row.</summary>
public static class NetworkCsv
{
    private static readonly string[] Columns =
        ["marking", "as_of", "as_known_at", "from", "link", "to", "strength", "drawn_as", "observed", "grade", "grade_in_words", "denied", "report"];

    /// <summary>The text of the file.</summary>
    public static string Write(NetworkChart chart, NetworkForm form, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(form);
        var at = form.At(today);
        string[] asked = ["OFFICIAL-SENSITIVE", UkText.Day(at.Day), at.AsKnownAt is { } known ? UkText.DayAndTime(known) : "now"];
        var table = new CsvTable(Columns);
        foreach (var line in chart.Lines)
            foreach (var item in line.Evidence)
                table.Add([.. asked, .. Line(line), item.When, item.Grade, item.GradeWords, item.Denied ? "yes" : "no", item.Report ?? ""]);
        return table.Text();
    }

    private static IEnumerable<string> Line(ChartLine line) =>
        [line.FromLabel, line.Phrase, line.ToLabel, line.Strength.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture), line.StyleWords];
}
