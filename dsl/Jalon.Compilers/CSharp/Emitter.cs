using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Jalon.Compilers.CSharp;

/// <summary>Source to an assembly's image. Apart from what finds kept ones, so that a process that finds all of its own never loads Roslyn.</summary>
internal static class Emitter
{
    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false, deterministic: true);

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>The image of one file of source.</summary>
    /// <exception cref="InvalidOperationException">The source is not C#: a fault of whoever generated it.</exception>
    public static byte[] Emit(string source, string key)
    {
        var compilation = CSharpCompilation.Create(
            "Jalon.Generated." + key[..16], [CSharpSyntaxTree.ParseText(source, s_language)], CompilerReferences.All, s_options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5);
            throw new InvalidOperationException($"Generated code does not compile:\n{string.Join('\n', errors)}\n{source}");
        }

        return image.ToArray();
    }
}
