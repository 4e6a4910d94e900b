using System.Reflection;
using NodaTime;

namespace Jalon.Compilers.CSharp;

/// <summary>The assemblies that generated code may see, and no others: the core library, our algebra and runtime, and NodaTime for zones.</summary>
internal static class RuntimeReferences
{
    private static readonly Assembly[] s_assemblies =
    [
        typeof(object).Assembly, Assembly.Load("System.Runtime"), Assembly.Load("System.Collections"),
        typeof(DataType).Assembly, typeof(RuntimeReferences).Assembly, typeof(DateTimeZone).Assembly,
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Assembly> Assemblies => s_assemblies;

    /// <summary>
    /// What the answer depends on beside the source: another build of ours, another compiler or runtime, is another key. The compiler by its name and
    /// version, which are known without loading it.
    /// </summary>
    public static string Version { get; } = string.Join(
        ' ', s_assemblies.Select(a => $"{a.GetName().Name} {a.ManifestModule.ModuleVersionId:n}")
            .Concat(typeof(RuntimeReferences).Assembly.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).Select(a => a.FullName)));

    /// <summary>Such an assembly as it is loaded here; null for any other.</summary>
    public static Assembly? Find(string? name) => Array.Find(s_assemblies, a => a.GetName().Name == name);
}
