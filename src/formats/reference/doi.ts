/** Where a DOI leads: '10.1000/182', 'doi:10.1000/182' or its address. Undefined for anything else. */
export function doiAddress(written: string | undefined): string | undefined {
  const [doi] = /10\.\d{4,9}\/[^\s"<>]{1,500}/.exec(written?.slice(0, 1_000) ?? '') ?? []
  return doi && `https://doi.org/${doi}`
}
