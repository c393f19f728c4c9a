const ana = {
  id: 1, fullName: "Ana", joinedOn: "2021-03-14",
  passwordHash: "scrypt$7f1c", notesInternal: "pays late", guarantor: null,
};
const bo = {
  id: 2, fullName: "Bo", joinedOn: "2023-09-01",
  passwordHash: "scrypt$90ab", notesInternal: "keeps the saws", guarantor: ana,
};
const cy = {
  id: 3, fullName: "Cy", joinedOn: "2024-01-31",
  passwordHash: "scrypt$44de", notesInternal: "", guarantor: bo,
};

export const members = new Map([ana, bo, cy].map((member) => [member.id, member]));

export const addMember = (fullName, joinedOn) => {
  const member = {
    id: Math.max(...members.keys()) + 1, fullName, joinedOn,
    passwordHash: "scrypt$unset", notesInternal: "new, to be called", guarantor: null,
  };
  members.set(member.id, member);
  return member;
};
