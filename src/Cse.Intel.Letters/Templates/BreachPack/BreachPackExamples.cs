using Cse.Intel.Letters.Templates.Cawn;
using Cse.Intel.Letters.Templates.Graded;

namespace Cse.Intel.Letters.Templates.BreachPack;

/// <summary>Golden examples: one for each basis, signed and not. Everyone in them is made up.</summary>
internal static class BreachPackExamples
{
    public static IReadOnlyList<BreachPackFacts> All =>
    [
        Usual,
        Usual with
        {
            Head = Invented.Head("EX/CAWN/2026/0043/B1", new(2026, 12, 20)),
            Notice = Usual.Notice with { Reference = "EX/CAWN/2026/0043", Basis = new CawnBasis.S49(CareStatus.CareOrder, new(2024, 3, 4)), Child = new("Ffion Siân Placeholder", new(2010, 1, 15)) },
            Signed = false,
            Reply = null,
            Sightings = [Usual.Sightings[0] with { Place = null, Touches = [], BroughtAboutBy = null, Lasted = null }],
        },
    ];

    public static BreachPackFacts Usual => new()
    {
        Head = Invented.Head("EX/CAWN/2026/0042/B1", new(2026, 12, 20)),
        PrintedFor = "Detective Inspector Sam Supposed",
        Notice = new()
        {
            Reference = "EX/CAWN/2026/0042",
            IssuedOn = new(2026, 11, 24),
            ExpiresOn = new(2027, 9, 30),
            Basis = new CawnBasis.S2(),
            Recipient = CawnExamples.Section2.Recipient,
            Child = CawnExamples.Section2.Child,
            Prohibitions =
            [
                "have the child in your home or in the place where you work, or let the child stay there.",
                "have the child in any vehicle that you own or use.",
                "meet the child, or stay in the child's company anywhere.",
                "contact the child by phone, text, e-mail, letter, social media, gaming or in any other way.",
            ],
        },
        Service = CawnExamples.Service,
        Signed = true,
        Reply = "I only gave her a lift. I will keep away from now on.",
        Sightings =
        [
            new()
            {
                Line = new(new(2026, 12, 12), "The child was in the front seat of the silver car EX26 ZZZ, driven by the recipient.", new(Reliability.Reliable, Assessment.A, Handling.P)),
                Place = "Mill Lane, Sampleton",
                Lasted = "from 10:10pm until the stop at 10:25pm",
                BroughtAboutBy = "The recipient said that the child had sent him a text to be picked up.",
                Touches = [2, 3],
            },
            new()
            {
                Line = new(new(2026, 12, 3), "The recipient writes to the child each day through an online game.", new(Reliability.Untested, Assessment.C, Handling.C),
                    new("Named recipients only", "Detective Inspector 1180 Sam Supposed", new(2026, 12, 18))),
                Place = "Online",
                Touches = [4],
            },
            new()
            {
                Line = new(new(2026, 12, 15), "The child stays at the recipient's flat at weekends.", new(Reliability.NotReliable, Assessment.E, Handling.P)),
                Place = "27 Invented Street, Sampleton",
                Touches = [1],
            },
        ],
    };
}
