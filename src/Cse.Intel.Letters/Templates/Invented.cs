namespace Cse.Intel.Letters.Templates;

/// <summary>The force, the people and the places of the golden examples. None of them exists.</summary>
internal static class Invented
{
    public static readonly NoticeIdentity Notice = new("EX/CAWN/2026/0042", new(2026, 11, 24));

    public static readonly Officer Sergeant = new("Detective Sergeant", "Morgan Fictitious", "4471");

    public static readonly Officer Inspector = new("Detective Inspector", "Sam Supposed", "1180");

    public static readonly Addressee Recipient = new("Zoë Łukasz Şahin-Đặng", ["Flat 3", "27 Invented Street", "Sampleton", "SX9 9ZZ"]);

    public static DocumentHead Head(string reference, DateOnly? on = null) => new()
    {
        Reference = reference,
        Force = "Exampleshire Police",
        Unit = "Sexual Exploitation Investigation Unit",
        On = on ?? new(2026, 11, 24),
        Contact = ["1 Fiction Road, Sampleton SX1 1AA", "101, extension 55555", "seiu@exampleshire.example"],
    };
}
