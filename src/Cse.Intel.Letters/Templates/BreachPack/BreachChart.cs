using System.Globalization;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Templates.Chart;
using Cse.Intel.Letters.Templates.Graded;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Templates.BreachPack;

/// <summary>The occasions as a chart: adult and child, joined through each place with the number of the occasion.</summary>
internal sealed class BreachChart(BreachedNotice notice, IReadOnlyList<BreachSighting> sightings)
{
    private const int Adult = 1;
    private const int Child = 2;
    private const double HeightMm = 78;

    // A sheet shows no more legibly; the table above has them all.
    private const int MostOccasions = 30;

    private readonly List<ChartNode> nodes =
    [
        new(notice.Recipient.FullName, "recipient", ChartSymbol.PersonOfConcern, IsStart: true),
        new(notice.Child.FullName, "child", ChartSymbol.YoungPerson, IsStart: true),
    ];

    private readonly List<ChartLine> lines = [];
    private readonly List<int> occasions = [];

    public IEnumerable<Block> Blocks(LetterWording words)
    {
        for (var i = 0; i < Math.Min(sightings.Count, MostOccasions); i++)
            Take(i + 1, sightings[i]);
        var (width, height) = (A4.Points(A4.TextWidthMm), A4.Points(HeightMm));
        var alt = words.Plain("chart description",
            ("recipient", notice.Recipient.FullName), ("child", notice.Child.FullName), ("occasions", sightings.Count.ToString(CultureInfo.InvariantCulture)));
        yield return new Paragraph(words.Text("chart")) { KeepWithNext = true };
        yield return new Drawing(width, height, alt, new ChartDrawing(nodes, lines, width, height) { NumberOf = place => occasions[place] }.Shapes);
    }

    private void Take(int occasion, BreachSighting sighting)
    {
        if (sighting.Place is not { } label)
        {
            Join(Adult, Child, occasion, sighting);
            return;
        }
        var place = PlaceOf(label);
        Join(Adult, place, occasion, sighting);
        Join(Child, place, occasion, sighting);
    }

    private void Join(int from, int to, int occasion, BreachSighting sighting)
    {
        lines.Add(new(from, to, "was there", 0.4, StyleOf(sighting.Line.Grade), sighting.Line.Grade.Codes, sighting.Line.On.Print(), 1));
        occasions.Add(occasion);
    }

    private int PlaceOf(string label)
    {
        var known = nodes.FindIndex(Child, node => node.Label == label);
        if (known >= 0)
            return known + 1;
        nodes.Add(new(label, "place", ChartSymbol.Address));
        return nodes.Count;
    }

    /// <summary>As on every chart (intelligence-handling.md §5.2, "Drawing").</summary>
    private static ChartStyle StyleOf(Grade grade) => grade.Assessment switch
    {
        Assessment.E => ChartStyle.Struck,
        Assessment.C or Assessment.D => ChartStyle.Dotted,
        _ when grade.Reliability == Reliability.Reliable => ChartStyle.Solid,
        _ => ChartStyle.Dashed,
    };
}
