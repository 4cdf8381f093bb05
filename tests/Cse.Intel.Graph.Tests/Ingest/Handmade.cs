using System.Collections.Immutable;
using Cse.Intel.Graph.Access;
using Cse.Intel.Graph.Domain;
using Cse.Intel.Graph.Domain.Grading;
using Cse.Intel.Graph.Domain.Identity;
using Cse.Intel.Graph.Domain.Links;
using Cse.Intel.Graph.Domain.Pole;
using Cse.Intel.Graph.Domain.Time;
using Cse.Intel.Graph.Schema;
using Cse.Intel.Graph.Store;

namespace Cse.Intel.Graph.Tests.Ingest;

/// <summary>
/// A small graph with one of everything: imported records and links, a retraction, a merge, revisions, a served notice,
/// the other records of the unit, a graded synthetic report, and a restricted record with an audience.
/// </summary>
internal static class Handmade
{
    public static async Task MakeAsync(Workbench bench, string store = "store")
    {
        await bench.ImportAsync(bench.Files("handmade",
            ("people.csv", "id,given,family,aliases,dob,version\n1,Ann,Example,A\\;B;C,2011-05-03,x\n2,Ben,Example,,,\n3,Benjamin,Example,,1980,"),
            ("addresses.csv", "id,line1,lat,lon,detail:odd\nA,\"1 Sample Row, \"\"Top\"\"\",53.50,-2.250,kept"),
            ("accounts.csv", "id,platform,handle\nK,insta,@ann.example\nL,,ann"),
            ("reports.csv", "id,submitted,agency,source_eval,text\nR1,2026-05-04,school,1,\"Seen\r\nin town\""),
            ("links.csv", "from_kind,from,kind,to_kind,to,observed,report,assessment,details,item\nPerson,2,VISITS,Address,A,2026-05-03,R1,B,by car,1\nPerson,1,VISITS,Address,A,2026-04/2026-05,,,,\nPerson,2,SEEN_WITH,Person,1,,,,,")),
            store: store);
        bench.Clock.Advance(TimeSpan.FromHours(2));
        await bench.Store(store).ApplyAsync(await UnitsOwnAsync(bench, store), CancellationToken.None);
    }

    private static async Task<ChangeSet> UnitsOwnAsync(Workbench bench, string store)
    {
        var now = bench.Clock.GetUtcNow();
        var child = await bench.RecordAsync(EntityKind.Person, "1", store: store);
        var adult = await bench.RecordAsync(EntityKind.Person, "2", store: store);
        var other = await bench.RecordAsync(EntityKind.Person, "3", store: store);
        var synthetic = await bench.RecordAsync(EntityKind.Report, "", store: store);
        var link = (await bench.LinksAsync(store)).First(l => l.Kind.Code == "SEEN_WITH");
        var notice = new Notice
        {
            Reference = "CAWN-1", State = NoticeState.Active, Recipient = adult.Id, Child = child.Id, Basis = "S49", SubBasis = CareStatus.CareOrder,
            Prohibitions = ["Do not meet; not once", "Do not write"], Drafted = new(2026, 11, 1), Served = new(2026, 11, 3),
            Expires = new(2027, 5, 3, 23, 59, 59, TimeSpan.FromHours(1)), Breaches = ["2026-11-10 R1"],
        };
        EntityWrite[] own =
        [
            New("notice", notice), New("action", new DisruptionAction { Reference = "D1", Code = "PATROL", When = Date("2026-06") }),
            New("meeting", new Meeting { Reference = "M1", When = Date("2026-06-01"), ReviewBy = new(2026, 9, 1) }),
            New("assessment", new Assessment { Reference = "S1", Level = "HIGH", Indicators = ["I1", "I2"] }),
        ];
        var recipient = PoleSchema.Default["NOTICE_RECIPIENT"];
        return new("units-own", "an officer", "by hand")
        {
            Entities =
            [
                .. own,
                Revise(child, ((Person)child.Payload) with { Description = "red coat, “new”" }, child.Protection with { Restriction = Restriction.Pointer, Contact = "DS Example", Audience = ["user:sam", "group:a;b"] }),
                Revise(synthetic, ((Report)synthetic.Payload) with { Grade = new(SourceEvaluation.Untested, IntelligenceAssessment.KnownIndirectly, HandlingCode.Conditions) }, synthetic.Protection),
                Revise(adult, adult.Payload with { Details = adult.Payload.Details.Add("Id", "a detail that looks like a column").Add("detail:x", "1") }, adult.Protection),
            ],
            Assertions =
            [
                new(AssertionId.Of("handmade", "1"), recipient, adult.Id, own[0].Id, Observed.Between(new(2026, 11, 3), new(2027, 5, 3)), own[0].Id, null,
                    OwnGrade.Of(Grade.OwnRecord), AssertionStatus.Reported, false, IdentityConfidence.Confirmed,
                    ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("status", "looks like a column"),
                    Protection.Unit, now, "an officer", null, null),
            ],
            Retractions = [new(link.Id, now)],
            Judgements =
            [
                new(EntityId.Of(new("j", EntityKind.Person, "1")), adult.Id, other.Id, Verdict.Same, "same, \"surely\"", now, "an officer", null),
                new(EntityId.Of(new("j", EntityKind.Person, "2")), child.Id, other.Id, Verdict.Unsure, "asked", now, "an officer", now.AddMinutes(5)),
            ],
        };

        EntityWrite New(string name, EntityPayload payload) =>
            new(EntityId.Of(new("own", payload.Kind, name)), 0, payload, Protection.Unit, [], new(3, new(2030, 1, 1)), now, "an officer");

        EntityWrite Revise(Entity record, EntityPayload payload, Protection protection) =>
            new(record.Id, record.Version, payload, protection, [], record.Retention, now, "an officer");
    }

    private static PartialDate Date(string text) => PartialDate.TryParse(text, out var date, out _) ? date : throw new FormatException(text);
}
