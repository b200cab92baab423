/** Types of the elements' public properties. Named unions are resolved to their members. */
import ts from 'typescript';

const FLAGS = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
/** Types that are resolved; all others keep their name. */
const PRIMITIVE = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Undefined;

const membersOf = (type) => (type.isUnion() ? type.types : [type]);

/** The members of a union; `undefined` is the last one. */
const choicesOf = (checker, type) => {
  const isBoolean = membersOf(type).some(({ flags }) => flags & ts.TypeFlags.BooleanLike);
  const names = membersOf(type)
    .filter(({ flags }) => !(isBoolean && flags & ts.TypeFlags.BooleanLike))
    .map((member) => checker.typeToString(member, undefined, FLAGS));
  return [...(isBoolean ? ['boolean'] : []), ...names].sort((a, b) => (a === 'undefined') - (b === 'undefined'));
};

/**
 * Reads the package's own declarations.
 *
 * @param entry the declaration file of the package's entry
 * @returns a function that gives the type of a class's property, as text
 */
export const readPropertyTypes = (entry) => {
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const classes = new Map(
    checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))
      .map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(symbol))]),
  );
  return (className, property) => {
    const symbol = classes.get(className)?.getProperty(property);
    if (!symbol) throw new Error(`${entry} has no ${className}.${property}`);
    const type = checker.getTypeOfSymbol(symbol);
    return membersOf(type).every(({ flags }) => flags & PRIMITIVE)
      ? choicesOf(checker, type).join(' | ')
      : checker.typeToString(type, undefined, FLAGS);
  };
};
