using System.Collections;
using System.Reflection;
using Cse.Intel.Letters.Tests.Support;

namespace Cse.Intel.Letters.Tests.Templates;

/// <summary>What no facts record has a place for, so that no letter can disclose it.</summary>
public sealed class FactShapeTests
{
    private static readonly string[] Forbidden =
        ["Source", "Informant", "Raw", "Chis", "Handler", "Unsanitised", "Provenance", "Originator", "Submitter", "Ethnic", "Score"];

    public static TheoryData<string> Codes => [.. LetterTemplates.All.Select(template => template.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void NoFact_IsNamedAfterWhoGaveInformation(string code) => Assert.Empty(Guilty(AnyLetter.Of(code).Facts));

    [Fact]
    public void ASourceHiddenDeepInAList_IsFound() => Assert.Equal(["Inner.SourceName"], Guilty(typeof(Outer)));

    [Theory, MemberData(nameof(Codes))]
    public void EveryLetter_CanKeepNamesOut(string code) =>
        Assert.True(AnyLetter.Of(code).Facts.IsAssignableTo(typeof(Cse.Intel.Letters.Templates.Checks.IKeepsNamesOut)));

    private static string[] Guilty(Type facts) =>
    [
        .. Reachable(facts)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Select(property => (Type: type, property.Name)))
            .Where(property => Forbidden.Any(word => property.Name.Contains(word, StringComparison.Ordinal)))
            .Select(property => $"{property.Type.Name}.{property.Name}"),
    ];

    private static HashSet<Type> Reachable(Type root)
    {
        var found = new HashSet<Type>();
        var waiting = new Queue<Type>([root]);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var part in Parts(type).Where(part => part.Assembly == root.Assembly))
                if (found.Add(part))
                    foreach (var next in Neighbours(part))
                        waiting.Enqueue(next);
        }
        return found;
    }

    private static Type[] Parts(Type type) => type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments() : [Nullable.GetUnderlyingType(type) ?? type];

    /// <summary>The types of its properties, and the types derived from it that may stand in its place.</summary>
    private static IEnumerable<Type> Neighbours(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.PropertyType)
            .Concat(type.Assembly.GetTypes().Where(other => other.BaseType == type));

    private sealed record Outer(IReadOnlyList<Inner> Entries);

    private sealed record Inner(string SourceName);
}
