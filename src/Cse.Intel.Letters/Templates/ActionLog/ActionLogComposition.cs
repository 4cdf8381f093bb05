using System.Globalization;
using Cse.Intel.Letters.Layout;
using Cse.Intel.Letters.Layout.Blocks;
using Cse.Intel.Letters.Wording;

namespace Cse.Intel.Letters.Templates.ActionLog;

/// <summary>What the log is about, how much there is of what, then the actions from the oldest to the newest.</summary>
internal sealed class ActionLogComposition(ActionLogFacts facts, LetterWording words)
{
    /// <summary>How soon an end is "soon" (domain: notices and powers, 2, date rules).</summary>
    private const int WarningDays = 28;

    private static readonly double[] Shares = [0.16, 0.13, 0.08, 0.12, 0.15, 0.19, 0.17];
    private static readonly string[] Columns =
        ["Action", "Target", "Children protected", "Owner and agency", "Dates", "Outcome", "Effect on the child"];

    private DateOnly On => facts.Head.On;

    public IEnumerable<Block> Blocks() =>
    [
        Heading.Title($"{words.Title}: {facts.Subject.Label}"),
        Table.KeyValues(0.2,
        [
            .. Parts.Rows(facts.Head),
            ("About", RichText.Plain($"{words.Plain(facts.Subject.Kind.ToString())}: {facts.Subject.Label}")),
            ("Filters", facts.Filters.Count == 0
                ? words.Text("no filters")
                : RichText.Plain(string.Join('\n', facts.Filters.Select(filter => $"{filter.Name}: {filter.Value}")))),
        ]),
        .. Parts.Section("In short", Counts(), new Paragraph(words.Text("how counted", ("date", On.Print())))),
        .. Parts.Section("Actions, oldest first", facts.Actions.Count == 0
            ? new Paragraph(words.Text("none"))
            : Table.WithHead(Shares, Columns, facts.Actions.OrderBy(action => action.Proposed).Select(Row), HouseStyle.Small)),
    ];

    private Table Counts()
    {
        var states = facts.Actions.ToLookup(action => action.StateOn(On));
        int Of(ActionState state) => states[state].Count();
        var soon = states[ActionState.Done].Count(action => action.Expires <= On.AddDays(WarningDays));
        (string Head, int Count)[] counts =
        [
            ("All actions", facts.Actions.Count), ("Proposed", Of(ActionState.Proposed)), ("Approved, to be done", Of(ActionState.Approved)),
            ("Overdue", Of(ActionState.Overdue)), ("Done", Of(ActionState.Done)), ("of these, ending in 28 days", soon), ("Ended", Of(ActionState.Ended)),
        ];
        return Table.WithHead([.. counts.Select(_ => 1.0 / counts.Length)], [.. counts.Select(count => count.Head)],
            [[.. counts.Select(count => RichText.Bold(count.Count.ToString(CultureInfo.InvariantCulture)))]]);
    }

    private RichText[] Row(LoggedAction action) =>
    [
        RichText.Of($"{Strong.Of(action.Code)}\n{action.Label}"),
        RichText.Plain(action.Target),
        RichText.Plain(Children(action.Children)),
        RichText.Plain($"{action.Owner}\n{action.Agency}"),
        Dates(action),
        action.Outcome is { } outcome ? Parts.Said(outcome) : RichText.Plain("None yet"),
        action.EffectOnChild is { } effect ? Parts.Said(effect) : RichText.Plain("Not known yet"),
    ];

    private static string Children(ProtectedChildren children) => children switch
    {
        ProtectedChildren.Initials initials => string.Join(", ", initials.Of),
        ProtectedChildren.Count count => count.Number.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private RichText Dates(LoggedAction action)
    {
        var lines = new List<string> { $"Proposed {action.Proposed.PrintShort()}" };
        Add("Approved", action.Approved);
        Add("Due", action.Due);
        Add("Done", action.Done);
        Add("Ends", action.Expires);
        var state = action.StateOn(On);
        return state is ActionState.Overdue or ActionState.Ended
            ? RichText.Of($"{string.Join('\n', lines)}\n{Strong.Of(state == ActionState.Overdue ? "Overdue" : "Ended")}")
            : RichText.Plain(string.Join('\n', lines));

        void Add(string label, DateOnly? day)
        {
            if (day is { } known)
                lines.Add($"{label} {known.PrintShort()}");
        }
    }
}
