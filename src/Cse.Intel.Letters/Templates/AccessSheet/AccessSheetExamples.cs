namespace Cse.Intel.Letters.Templates.AccessSheet;

/// <summary>Golden examples: to a carer with every reason and act, to the child with nothing to tell. Everyone in them is made up.</summary>
internal static class AccessSheetExamples
{
    public static IReadOnlyList<AccessSheetFacts> All => [Carer, Carer with { AskedBy = "Ffion Siân Placeholder", Reader = SheetReader.Child, Accesses = [] }];

    public static AccessSheetFacts Carer => new()
    {
        Head = Invented.Head("EX/SAR/2026/0005", new(2026, 12, 4)),
        Child = new("Ffion Siân Placeholder", new(2011, 9, 30)),
        AskedBy = "Carys Placeholder",
        Reader = SheetReader.Carer,
        From = new(2026, 1, 1),
        To = new(2026, 11, 30),
        Accesses = [.. Enum.GetValues<AccessReason>().Select(Use), new(new(2026, 11, 25), new(9, 5), "Social worker", "Exampleshire County Council", AccessReason.R5, AccessAct.Consulted)],
    };

    private static RecordAccess Use(AccessReason reason, int index)
    {
        var act = (AccessAct)(index % 6);
        return new(new(2026, 11, 1 + index), new(8 + index, 15), "Officer of the unit", "Exampleshire Police", reason, act,
            act == AccessAct.Disclosed ? "social worker, Exampleshire County Council" : null);
    }
}
