using System.Globalization;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Queries.Network;
using Cse.Intel.Graph.Queries.Records;
using Cse.Intel.Letters;
using Cse.Intel.Letters.Templates;
using Cse.Intel.Letters.Templates.Chart;
using Cse.Intel.Web.Access;
using Cse.Intel.Web.Accounts;
using Cse.Intel.Web.Features.Network;
using Cse.Intel.Web.Features.Notices;
using Drawn = Cse.Intel.Web.Features.Network;
using Printed = Cse.Intel.Letters.Templates.Chart;

namespace Cse.Intel.Web.Features.Documents.Makers;

/// <summary>The network round a record, for print: the same answer as the page Network gives, with as much as a sheet can show.</summary>
public sealed class ChartMaker(Counter counter, AccountDirectory accounts, IConfiguration configuration) : IDocumentMaker
{
    private static readonly HashSet<EntityKind> Kinds =
        [EntityKind.Person, EntityKind.Address, EntityKind.Vehicle, EntityKind.Phone, EntityKind.OnlineAccount, EntityKind.Organisation, EntityKind.Event];

    /// <inheritdoc/>
    public LetterTemplate Template => LetterTemplates.Chart;

    /// <inheritdoc/>
    public Capability Needs => Capability.AskNetwork;

    /// <inheritdoc/>
    public bool Fits(Entity about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return Kinds.Contains(about.Kind);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DocumentField>> FieldsForAsync(Entity about) => Task.FromResult<IReadOnlyList<DocumentField>>(
    [
        new("Hops", "How far from it", Shape: FieldShape.Choice)
        {
            Suggestion = "1",
            Choices = [.. Enumerable.Range(1, 3).Select(hops => (Number(hops), Links(hops)))],
        },
        new("MinGrade", "Lowest grade", Shape: FieldShape.Choice) { Choices = NetworkForm.Grades },
        new("AsOf", "As of", "Leave empty for today", FieldShape.Day),
    ]);

    /// <inheritdoc/>
    public async Task<DocumentFacts> GatherAsync(Entity about, DocumentAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(answers);
        var form = new NetworkForm
        {
            From = [about.Id.ToString()],
            Hops = int.TryParse(answers["Hops"], CultureInfo.InvariantCulture, out var hops) ? Math.Clamp(hops, 1, 3) : 1,
            MinGrade = answers["MinGrade"],
            AsOf = answers.Day("AsOf"),
        };
        var answer = await counter.AskAsync(form.ToQuestion(counter.Today) with { Limit = ChartFacts.MostNodes });
        var chart = NetworkChart.Of(answer, _ => null, form.At(counter.Today).Day);
        // The reports behind its lines too: whoever may not see one of them is not shown what it says.
        var reports = await counter.AskAsync(new GetEntities([.. answer.Lines.SelectMany(line => line.Evidence).Where(item => !item.Edge.Synthetic).Select(item => item.Edge.Report).Distinct()], counter.Today));
        return new(await FactsAsync(about, form, chart), [])
        {
            Named = [.. answer.Nodes.SelectMany(node => node.Subject.Members).Concat(reports.Keys).Append(about.Id).Distinct()],
        };
    }

    private async Task<ChartFacts> FactsAsync(Entity about, NetworkForm form, NetworkChart chart)
    {
        var places = chart.Nodes.Select((node, i) => (node.Id, Place: i + 1)).ToDictionary(pair => pair.Id, pair => pair.Place);
        var user = counter.Viewer.User;
        return new()
        {
            Head = LetterHead.From(configuration).Over($"CHART/{counter.Today:yyyy-MM-dd}", counter.Today),
            Subject = $"Network round {chart.Nodes.FirstOrDefault(node => node.Level == 0)?.Label ?? about.Caption}",
            AsOf = form.At(counter.Today).Day,
            Choices = [$"{Links(form.Hops)} from the start", "Kinds of link: all", $"Lowest grade: {NetworkForm.Grades.First(grade => grade.Code == (form.MinGrade ?? "")).Words}"],
            MadeBy = (await accounts.FindByNameAsync(user))?.DisplayName ?? user,
            Nodes = [.. chart.Nodes.Select(Node)],
            Lines = [.. chart.Lines.Take(ChartFacts.MostLines).Select(line => Line(line, places))],
            LeftOut = chart.Lines.Count > ChartFacts.MostLines ? $"{chart.Lines.Count - ChartFacts.MostLines} links more than a sheet shows" : chart.Truncated,
        };
    }

    private static Printed.ChartNode Node(Drawn.ChartNode node) =>
        new(node.Label, node.What, Enum.Parse<Printed.ChartSymbol>(node.Symbol.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), node.Level == 0);

    private static Printed.ChartLine Line(Drawn.ChartLine line, Dictionary<string, int> places) => new(
        places[line.From], places[line.To], line.Phrase, line.Strength, Enum.Parse<ChartStyle>(line.Style, ignoreCase: true),
        line.Evidence is [var heaviest, ..] ? heaviest.Grade : "not graded", line.Evidence is [var first, ..] ? first.When : "not dated", line.Reports);

    private static string Links(int hops) => hops == 1 ? "1 link" : $"{Number(hops)} links";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
