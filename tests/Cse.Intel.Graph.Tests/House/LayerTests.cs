using System.Reflection;
using System.Text.RegularExpressions;
using Cse.Intel.Graph.Store;
using Cse.Intel.Graph.Store.Neo4j;
using Cse.Intel.Graph.Store.Sqlite;

namespace Cse.Intel.Graph.Tests.House;

/// <summary>Data flows one way: each folder can be read with little else in mind (architecture §3).</summary>
public sealed partial class LayerTests
{
    private const string EngineNamespace = @"Store\.(Sqlite|Neo4j)|Microsoft\.Data\.Sqlite|System\.Net\.Http";

    [Fact]
    public void Domain_RefersToNothingButProtection()
    {
        foreach (var (path, text) in SourceTree.CSharp("src/Cse.Intel.Graph/Domain"))
        {
            var used = OwnNamespaces().Matches(text).Select(m => m.Groups[1].Value).Where(name => name != "Domain").Distinct().ToList();
            Assert.True(used.All(name => name == "Access"), $"{path} uses {string.Join(", ", used)}.");
            if (used.Count > 0)
                Assert.DoesNotMatch(@"\b(Viewer|RoleCode|AccessPolicy|CapabilityMatrix|IAuditTrail|Redaction)\b", text);
            Assert.DoesNotMatch(@"using (Microsoft\.(Data|AspNetCore|Extensions)|System\.(Net|IO|Data))", text);
        }
    }

    [Theory]
    [InlineData("src/Cse.Intel.Graph/Queries")]
    [InlineData("src/Cse.Intel.Graph/Commands")]
    [InlineData("src/Cse.Intel.Graph/Access")]
    [InlineData("src/Cse.Intel.Graph/Domain")]
    public void EngineNeutral_NamesNoEngine(string folder)
    {
        foreach (var (path, text) in SourceTree.CSharp(folder))
            Assert.False(Regex.IsMatch(text, EngineNamespace), $"{path} names an engine.");
    }

    [Fact]
    public void Pages_DoNotTouchThePort()
    {
        foreach (var (path, text) in SourceTree.CSharp("src/Cse.Intel.Web/Features").Concat(SourceTree.CSharp("src/Cse.Intel.Web/GraphQL")))
            Assert.False(Regex.IsMatch(text, @"\bIGraphStore\b|\bIGraphReader\b|" + EngineNamespace), $"{path} goes past the desk.");
    }

    /// <summary>What the site may name to open an engine.</summary>
    private static readonly Type[] Doors = [typeof(SqliteGraphStore), typeof(Neo4jGraphStore), typeof(Neo4jOptions)];

    [Fact]
    public void Engines_ShowTheirDoorsAndNothingElse()
    {
        var shown = typeof(IGraphStore).Assembly.GetExportedTypes().Where(IsEngine);

        Assert.Equal(Doors.Select(t => t.FullName).Order(), shown.Select(t => t.FullName).Order());
    }

    [Fact]
    public void PublicMembers_SpeakInDomainTypesOnly()
    {
        var leaks = from type in typeof(IGraphStore).Assembly.GetExportedTypes()
                    from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    from used in Used(member)
                    where !Doors.Contains(used) && IsEngine(used)
                    select $"{type.Name}.{member.Name} shows {used}";

        Assert.Equal([], leaks);
    }

    [Fact]
    public void HarfBuzz_AppearsInThePdfWriterAlone()
    {
        var elsewhere = SourceTree.CSharp("src").Where(f => f.Text.Contains("HarfBuzz", StringComparison.Ordinal) && !f.Path.StartsWith("src/Cse.Intel.Letters/Pdf/", StringComparison.Ordinal));

        Assert.Equal([], elsewhere.Where(f => Regex.IsMatch(f.Text, @"using HarfBuzzSharp|HarfBuzzSharp\.")).Select(f => f.Path));
    }

    [Fact]
    public void Files_AreOfNaturalSize()
    {
        var long450 = from file in SourceTree.CSharp("src").Concat(SourceTree.CSharp("tests"))
                      let lines = file.Text.Count(c => c == '\n')
                      where lines >= 450
                      select $"{file.Path}: {lines} lines";

        Assert.Equal([], long450);
    }

    [Fact]
    public void PortReadings_LeaveNobodyWithoutAViewer()
    {
        Assert.All(typeof(IGraphStore).GetMethods().Where(m => m.Name.StartsWith("Read", StringComparison.Ordinal)),
            method => Assert.Equal("viewer", method.GetParameters()[0].Name));
        Assert.DoesNotContain(typeof(IGraphReader).GetMethods(), m => m.GetParameters().Any(p => p.ParameterType == typeof(Access.Viewer)));
    }

    private static IEnumerable<Type> Used(MemberInfo member) => member switch
    {
        MethodBase method => method.GetParameters().Select(p => p.ParameterType).Concat(method is MethodInfo m ? [m.ReturnType] : []).SelectMany(Parts),
        PropertyInfo property => Parts(property.PropertyType),
        FieldInfo field => Parts(field.FieldType),
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type];

    private static bool IsEngine(Type type) => Regex.IsMatch(type.FullName ?? type.Name, EngineNamespace);

    // Not after a quotation mark: a text there names an embedded table, not a type.
    [GeneratedRegex(@"(?<!"")Cse\.Intel\.(?:Graph\.)?(\w+)")]
    private static partial Regex OwnNamespaces();
}
