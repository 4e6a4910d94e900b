using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
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

    private static readonly Lazy<MetadataReference[]> s_references = new(() => [.. s_assemblies.Select(Reference)]);

    /// <summary>For a compilation.</summary>
    public static IReadOnlyList<MetadataReference> All => s_references.Value;

    /// <summary>What the answer depends on beside the source: another build of ours, another compiler or runtime, is another key.</summary>
    public static string Version { get; } = string.Join(
        ' ', s_assemblies.Append(typeof(Compilation).Assembly).Select(a => $"{a.GetName().Name} {a.ManifestModule.ModuleVersionId:n}"));

    /// <summary>Such an assembly as it is loaded here; null for any other.</summary>
    public static Assembly? Find(string? name) => Array.Find(s_assemblies, a => a.GetName().Name == name);

    // From memory, not from a path: an assembly inside a single-file executable has none.
    private static unsafe MetadataReference Reference(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var blob, out var length))
            throw new InvalidOperationException($"{assembly.GetName().Name} has no metadata to compile against.");
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((IntPtr)blob, length)).GetReference(display: assembly.GetName().Name);
    }
}
