using Cse.Intel.Letters.Templates.Cawn;

namespace Cse.Intel.Letters.Templates.SupportStatement;

/// <summary>Golden examples: one for each ground. Everyone in them is made up.</summary>
internal static class SupportStatementExamples
{
    public static IReadOnlyList<SupportStatementFacts> All =>
    [
        Parent,
        Parent with
        {
            Supporter = "Rhys Notreal", Role = "the child's foster carer", OwnWords = null,
            Ground = new SupportGround.LawfulControl("as a foster carer with whom the local authority placed the child on 4 May 2025"),
        },
        SocialWorker(new SupportGround.CourtOrder(CareOrderKind.CareOrder, "Family Court at Sampleton", new(2024, 3, 4), null)),
        SocialWorker(new SupportGround.CourtOrder(CareOrderKind.EmergencyProtectionOrder, "Family Court at Sampleton", new(2026, 11, 19), new(2026, 11, 27))),
        SocialWorker(new SupportGround.PoliceProtection(new(2026, 11, 22), new(23, 15))) with
        {
            Supporter = "Inspector 1180 Sam Supposed", Role = "officer designated for police protection, Exampleshire Police",
        },
    ];

    public static SupportStatementFacts Parent => new()
    {
        Head = Invented.Head("MG11/CP/1", new(2026, 11, 23)),
        Supporter = "Carys Placeholder",
        Role = "the child's mother",
        Ground = new SupportGround.ParentalResponsibility("as the child's mother"),
        Child = new("Ffion Siân Placeholder", new(2011, 9, 30)),
        Adult = "Zoë Łukasz Şahin-Đặng",
        OwnWords = "I told him on the phone on 20 October that he must not pick her up from school.\nHe said that she asks him to.",
        TakenBy = Invented.Sergeant,
    };

    public static SupportStatementFacts SocialWorker(SupportGround ground) => Parent with
    {
        Supporter = "Idris Madeup",
        Role = "social worker, Exampleshire County Council",
        Ground = ground,
        Child = new CawnChild("Ffion Siân Placeholder", new(2010, 1, 15)),
        OwnWords = null,
    };
}
