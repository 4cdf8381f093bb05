using Cse.Intel.Graph.Domain.Pole;

namespace Cse.Intel.Graph.Tests.Queries.AtRisk;

/// <summary>What stands beside a row (at-risk.md, last paragraph), by looking through everything.</summary>
internal sealed class PlainAbout(PlainAtRisk oracle, PlainRow row)
{
    private readonly List<PlainItem> _about = [.. oracle.Graph.ItemsOfAnyEnd.Where(i => i.From == row.Person || i.To == row.Person)];

    public DateOnly? LastSeen => oracle.Graph.Items
        .Where(i => (i.From == row.Person || i.To == row.Person) && !i.Assertion.Negative && !oracle.Graph.IsRuledOut(i))
        .Select(i => (DateOnly?)i.End).Max();

    public IEnumerable<string> Agencies => _about.Select(i => i.Agency).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    public IEnumerable<string> Missing
    {
        get
        {
            if (!_about.Any(Is("ASSESSED_IN")))
                yield return "NO_ASSESSMENT";
            if (!_about.Any(i => Is("MEETING_ABOUT")(i) && i.End >= oracle.Day.AddMonths(-3)))
                yield return "NO_MEETING_3M";
            var concerns = row.Best.Nodes.Where(n => n.Is(Role.PersonOfConcern, oracle.Day)).ToList();
            if (concerns.Count > 0 && !_about.Any(i => Is("NOTICE_CHILD")(i) && Stands(i) && concerns.Any(c => NamesRecipient(i.To, c))))
                yield return "NO_NOTICE";
        }
    }

    private bool NamesRecipient(PlainSubject notice, PlainSubject recipient) =>
        oracle.Graph.ItemsOfAnyEnd.Any(i => Is("NOTICE_RECIPIENT")(i) && i.From == recipient && i.To == notice && Stands(i));

    // Notice links begin at service and end at expiry or withdrawal, that day included.
    private bool Stands(PlainItem item) => item.Open || item.Assertion.Observed.To is null || item.Assertion.Observed.To >= oracle.Day;

    private static Func<PlainItem, bool> Is(string code) => item => !item.Assertion.Negative && item.Assertion.Kind.Code == code;
}
